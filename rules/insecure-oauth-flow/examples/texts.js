exports.body = (name, password) => `grant_type=password&username=${name}&password=${password}`;
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The password of the user is given to the client
