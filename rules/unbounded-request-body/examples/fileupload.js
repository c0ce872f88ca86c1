const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload());
//      ^^^^^^^^^^ finding: Uploaded files may have any size
