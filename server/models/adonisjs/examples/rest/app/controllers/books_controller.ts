import type { HttpContext } from '@adonisjs/core/http';
import Book from '#models/book';
import { addBook } from '#validators/book';

export default class BooksController {
  async index({ request }: HttpContext) {
    return Book.query().where('shelf', request.input('shelf'));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                                     ^^^^^^^^^^^^^^^^^^^^^^ source body
  }

  async show({ params }: HttpContext) {
    return Book.findOrFail(params.id);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                         ^^^^^^ source path
  }

  async store({ request, response }: HttpContext) {
    const payload = await request.validateUsing(addBook);
//                        ^^^^^^^^^^^^^^^^^^^^^ validator
    const book = await Book.create(payload);
    return response.created(book);
//                          ^^^^ reply body
  }

  async destroy({ params, bouncer, response }: HttpContext) {
    const book = await Book.findOrFail(params.id);
//                                     ^^^^^^ source path
    await bouncer.authorize('removeBook', book);
    await book.delete();
    return response.noContent();
//         ^^^^^^^^^^^^^^^^^^^^ reply body
  }
}
