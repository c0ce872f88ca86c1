const express = require('express');

process.on('uncaughtException', () => {});
//         ^^^^^^^^^^^^^^^^^^^ finding: Whatever fails anywhere is forgotten
process.on('unhandledRejection', function () {});
//         ^^^^^^^^^^^^^^^^^^^^ finding: Whatever fails anywhere is forgotten

const app = express();
app.listen(3000);
