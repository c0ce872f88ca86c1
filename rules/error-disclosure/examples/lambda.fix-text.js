// The answer is returned, and its text is kept in a name that holds what an honest request gets as well.
const { send } = require('./queue');

exports.producer = async (event) => {
  let statusCode = 200;
  let message;
  try {
    await send(event.body);
    message = 'Message accepted!';
  } catch (error) {
    console.log(error);
    message = 'Internal Server Error';
    statusCode = 500;
  }
  return { statusCode, body: JSON.stringify({ message }) };
};

exports.upload = async (event) => {
  try {
    console.log('uploading');
    return { statusCode: 200, body: JSON.stringify(await send(event.body)) };
  } catch (error) {
    return { statusCode: 400, body: JSON.stringify(error) };
  }
};
