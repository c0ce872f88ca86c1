export default {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
          { key: 'Access-Control-Allow-Credentials', value: 'true' },
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: Every origin may call with the credentials of the visitor
          { key: 'Access-Control-Allow-Origin', value: '*' },
        ],
      },
    ];
  },
};
