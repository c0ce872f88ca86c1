// Accounts of a chain on which nothing is worth anything: everybody may know their keys.
const testnetAccounts = [
  {
    secretKey: process.env.SECRET_KEY as string,
    address: 'STB44HYPYAT2BB2QE513NSP81HTMYWBJP02HPGK6',
  },
];

const accounts = [
  {
    secretKey: '21d43d2ae0da1d9d04cfcaac7d397a33733881081f0b2cd038062cf0ccbb752601',
    address: 'ST11NJTTKGVT6D1HY4NJRVQWMQM7TVAR091EJ8P2Y',
  },
];

export const addresses = [...testnetAccounts, ...accounts].map(({ address }) => address);
