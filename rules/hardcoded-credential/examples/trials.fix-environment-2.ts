// Accounts of a chain on which nothing is worth anything: everybody may know their keys.
const testnetAccounts = [
  {
    secretKey: 'cb3df38053d132895220b9ce471f6b676db5b9bf0b4adefb55f2118ece2478df01',
    address: 'STB44HYPYAT2BB2QE513NSP81HTMYWBJP02HPGK6',
  },
];

const accounts = [
  {
    secretKey: process.env.SECRET_KEY as string,
    address: 'ST11NJTTKGVT6D1HY4NJRVQWMQM7TVAR091EJ8P2Y',
  },
];

export const addresses = [...testnetAccounts, ...accounts].map(({ address }) => address);
