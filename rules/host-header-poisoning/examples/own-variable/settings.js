exports.publicUrl = process.env.PUBLIC_URL;
exports.port = Number(process.env.PORT);
