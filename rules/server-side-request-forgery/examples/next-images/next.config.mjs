export default {
  images: { remotePatterns: [{ protocol: 'https', hostname: '**' }] },
  //                                                        ^^^^ finding low: The server fetches pictures of any host
};
