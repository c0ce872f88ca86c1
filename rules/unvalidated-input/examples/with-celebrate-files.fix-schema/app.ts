import { errors, Joi, celebrate, Segments } from "celebrate"
import express from "express"
import { addBook } from "./controllers/books"

export const app = express()
app.use(express.json())

const postBooksBody = Joi.object({ pages: Joi.number().integer(), title: Joi.string() })

app.post("/books", celebrate({ [Segments.BODY]: postBooksBody }, { abortEarly: false, stripUnknown: true }), addBook)
app.use(errors())
