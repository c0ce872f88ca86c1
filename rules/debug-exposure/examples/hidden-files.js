const express = require('express');

const app = express();
app.use(express.static('public', { dotfiles: 'allow' }));
//                                           ^^^^^^^ finding medium: Files whose names begin with a dot are served
app.listen(3000);
