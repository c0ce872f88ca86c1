// Accounts of a chain on which nothing is worth anything: everybody may know their keys.
const testnetAccounts = [
  {
    secretKey: 'cb3df38053d132895220b9ce471f6b676db5b9bf0b4adefb55f2118ece2478df01',
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The value of `secretKey` stands in the code
    address: 'STB44HYPYAT2BB2QE513NSP81HTMYWBJP02HPGK6',
  },
];

const accounts = [
  {
    secretKey: '21d43d2ae0da1d9d04cfcaac7d397a33733881081f0b2cd038062cf0ccbb752601',
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `secretKey` stands in the code
    address: 'ST11NJTTKGVT6D1HY4NJRVQWMQM7TVAR091EJ8P2Y',
  },
];

export const addresses = [...testnetAccounts, ...accounts].map(({ address }) => address);
