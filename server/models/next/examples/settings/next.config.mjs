export default {
  images: { remotePatterns: [{ protocol: 'https', hostname: '**' }] },
  //                                                        ^^^^ weakness any-image-fetched
  experimental: { serverActions: { allowedOrigins: ['*'] } },
  //                                                ^^^ weakness foreign-forms-taken
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
          { key: 'Access-Control-Allow-Origin', value: '*' },
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness any-origin-with-credentials
          { key: 'Access-Control-Allow-Credentials', value: 'true' },
        ],
      },
    ];
  },
};
