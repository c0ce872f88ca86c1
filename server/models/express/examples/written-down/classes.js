const { Router } = require('express');

class Base {
  constructor() {
    this.router = Router();
    this.routes();
  }
}

class UserRoutes extends Base {
  routes() {
    this.router.get('/me', this.me.bind(this));
    //<^^^^^^^^^^^^^^^^^^ route GET /mounted/me
    //<^^^^^^^^^^^^^^^^^^ route GET /users/me
    this.router.route('/me/posts').post(this.me);
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /mounted/me/posts
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /users/me/posts
  }
  me(req, res) {
    res.json(req.query.a);
    //       ^^^^^^^^^ source query
    //       ^^^^^^^^^^^ reply body
  }
  mount(app) {
    app.use('/mounted', this.router);
  }
}

module.exports = { UserRoutes };
