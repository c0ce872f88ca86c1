import mongoose from 'mongoose';

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, tags: [String] }));

export class Service {
  async addBook(request, reply) {
    const { title } = request.body;
    const book = await Book.create({ title });
    reply.code(201);
    return { id: book.id };
  }
}
