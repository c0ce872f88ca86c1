const bcrypt = require('bcrypt');
const { Pool } = require('pg');
const pool = new Pool();
exports.findUser = async (email, password) => {
  const {
    rows: [user],
  } = await pool.query('select id, role, hash from users where email = $1', [email]);
  return user && (await bcrypt.compare(password, user.hash)) ? user : null;
};
