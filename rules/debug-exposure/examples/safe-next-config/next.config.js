/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  productionBrowserSourceMaps: process.env.NODE_ENV !== 'production',
};

module.exports = nextConfig;
