const axios = require('axios');
const { exec } = require('node:child_process');

exports.update = async () => {
  const { data } = await axios.get('https://releases.example/latest');
  exec(`tar -xf /tmp/${data.file}`);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `file` of another service's answer becomes part of a command
};
