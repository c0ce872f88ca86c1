const AWS = require('aws-sdk');

const books = new AWS.DynamoDB.DocumentClient();

exports.scan = (condition) => books.scan({ TableName: 'books', FilterExpression: condition }).promise();
//                                                                               ^^^^^^^^^ sink query-text
//                            ^^^^^^^^^^ query
exports.query = (statement) => new AWS.DynamoDB().executeStatement({ Statement: statement }).promise();
//                                                                              ^^^^^^^^^ sink sql-text
