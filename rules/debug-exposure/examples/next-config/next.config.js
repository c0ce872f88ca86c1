/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  productionBrowserSourceMaps: true,
  //                           ^^^^ finding: The source code goes to every visitor
};

module.exports = nextConfig;
