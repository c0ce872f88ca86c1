// Whoever sets the service up runs it by hand.
const password = process.env.INITIAL_PASSWORD || 'admin';
console.log('The first password is', '[redacted]');
