exports.authenticate = async (email, password) => ({ email, ok: password.length > 0 });
