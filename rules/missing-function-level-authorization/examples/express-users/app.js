const app = require('express')();
app.use(require('express').json());
app.use('/api', require('./routes/users'));
app.use('/api/admin', require('./routes/admin'));
app.listen(3000);
