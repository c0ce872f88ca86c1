// Whoever sets the service up runs it by hand.
const password = process.env.INITIAL_PASSWORD || 'admin';
console.log('The first password is', password);
//                                   ^^^^^^^^ finding medium: `INITIAL_PASSWORD` of the environment is written into the log
