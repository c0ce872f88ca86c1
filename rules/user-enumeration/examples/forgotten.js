const express = require('express');
const mongoose = require('mongoose');
const transport = require('nodemailer').createTransport(process.env.SMTP_URL);

const Reader = mongoose.model('Reader', new mongoose.Schema({ email: String }));
const app = express();
app.use(express.json());

app.post('/forgot', (req, res, next) => {
  Reader.findOne({ email: String(req.body.email) }, (error, reader) => {
    if (error) return next(error);
    if (!reader) return res.status(404).json({ error: 'nobody has this address' });
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: answers otherwise where there is no such account
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused same-answer: The two answers are put together in different places.
    transport.sendMail({ to: reader.email, text: 'A link' }, () => res.json({ info: 'a link is on its way' }));
  });
});
module.exports = app;
