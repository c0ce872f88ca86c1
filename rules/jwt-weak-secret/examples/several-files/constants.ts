export const jwtConstants = {
  secret: 'my-jwt-secret',
  //      ^^^^^^^^^^^^^^^ finding high: The key of tokens stands in the code and can be guessed
  expiresIn: '1h',
};
