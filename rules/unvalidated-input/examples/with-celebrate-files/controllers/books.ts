import type { Request, Response } from "express"
import { DataTypes, Sequelize } from "sequelize"

const sequelize = new Sequelize("sqlite::memory:")
const Book = sequelize.define("Book", { title: DataTypes.STRING, pages: DataTypes.INTEGER })

export async function addBook(req: Request, res: Response) {
  const { title, pages } = req.body
  //                       ^^^^^^^^ finding: of the request's body go into `Book.create` without validation
  const book = await Book.create({ title, pages })
  res.status(201).json(book)
}
