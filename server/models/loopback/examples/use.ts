import { authenticate } from '@loopback/authentication';
import { authorize } from '@loopback/authorization';
import { inject } from '@loopback/core';
import { DefaultCrudRepository, Entity, model, property, repository } from '@loopback/repository';
import { del, get, getModelSchemaRef, operation, param, post, Request, requestBody, RestBindings } from '@loopback/rest';
import { SecurityBindings, UserProfile } from '@loopback/security';

@model()
export class Book extends Entity {
  @property({ type: 'string', id: true }) id: string;
  @property({ type: 'string', required: true }) title: string;
  @property({ type: 'string' }) ownerId?: string;
}

export class BookRepository extends DefaultCrudRepository<Book, typeof Book.prototype.id> {}

export class BookController {
  constructor(@repository(BookRepository) public books: BookRepository) {}

  @get('/books/{id}')
 //^^^^^^^^^^^^^^^^^ asks nothing
 //^^^^^^^^^^^^^^^^^ route GET /books/:id
  findById(@param.path.string('id') id: string) {
  //        ^^^^^^^^^^^^^^^^^^^^^^^ source path
    return this.books.findById(id);
    //     ^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //     ^^^^^^^^^^^^^^^^^^^ query
  }

  @post('/books')
 //^^^^^^^^^^^^^ asks who is there
 //^^^^^^^^^^^^^ route POST /books
  @authenticate('jwt')
 //^^^^^^^^^^^^^^^^^^^ guard authentication
  create(
    @requestBody({ content: { 'application/json': { schema: getModelSchemaRef(Book, { exclude: ['id'] }) } } })
   //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source body
    book: Omit<Book, 'id'>,
    //<^^^^^^^^^^^^^^^^^^^ lets through { title: text, ownerId: text }
    @inject(SecurityBindings.USER) user: UserProfile,
  ) {
    return this.books.create(book);
    //     ^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //     ^^^^^^^^^^^^^^^^^ query
  }

  @del('/books/{id}')
 //^^^^^^^^^^^^^^^^^ asks for rights
 //^^^^^^^^^^^^^^^^^ route DELETE /books/:id
  @authenticate('jwt')
 //^^^^^^^^^^^^^^^^^^^ guard authentication
  @authorize({ allowedRoles: ['admin'] })
 //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
  async remove(@param.path.string('id') id: string, @inject(RestBindings.Http.REQUEST) request: Request) {
  //            ^^^^^^^^^^^^^^^^^^^^^^^ source path
    await this.books.deleteById(id);
    //    ^^^^^^^^^^^^^^^^^^^^^ query
    return request.query;
    //     ^^^^^^^^^^^^^ reply body
    //     ^^^^^^^^^^^^^ source query
  }

  @operation('patch', '/books')
 //^^^^^^^^^^^^^^^^^ asks nothing
 //^^^^^^^^^^^^^^^^^ route PATCH /books
  async change(@param.query.string('owner') owner: string) {
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
    await this.books.execute(owner);
    //                       ^^^^^ sink sql-text
  }
}
