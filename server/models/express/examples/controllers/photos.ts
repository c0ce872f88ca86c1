import Controller from './controller.js';

export class PhotoController extends Controller {
  constructor() {
    super();
    this.app.delete('/:id', (req, res) => {
    //<^^^^^^^^^^^^^^^^^^^ route DELETE /users/photos/:id
      res.status(204).end();
    });
  }
}
