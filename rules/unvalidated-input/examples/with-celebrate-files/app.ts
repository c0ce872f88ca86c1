import { errors } from "celebrate"
import express from "express"
import { addBook } from "./controllers/books"

export const app = express()
app.use(express.json())
app.post("/books", addBook)
app.use(errors())
