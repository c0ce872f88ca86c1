process.on('uncaughtException', () => {});
//         ^^^^^^^^^^^^^^^^^^^ weakness failures-ignored
process.on('unhandledRejection', (reason) => console.error(reason));
