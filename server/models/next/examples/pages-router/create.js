export async function create(req, res) {
  res.status(201).json({ name: req.body.name });
//                     ^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                             ^^^^^^^^ source body
}
