// Browsers search by a key of their own; the other key is for the server.
export const settings = {
  algolia: {
    appId: 'QZXVKPLM21',
    apiKey: '4be1d7a09c35f286e1d470b93fa852cd',
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The value of `apiKey` stands in the code
    adminApiKey: '90c3e7f1a4b8265d0e9f7c1b3a5d8842',
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `adminApiKey` stands in the code
  },
};
