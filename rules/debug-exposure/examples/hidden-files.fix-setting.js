const express = require('express');

const app = express();
app.use(express.static('public', { dotfiles: 'ignore' }));
app.listen(3000);
