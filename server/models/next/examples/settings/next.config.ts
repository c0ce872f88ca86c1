import type { NextConfig } from 'next';

const nextConfig: NextConfig = { productionBrowserSourceMaps: true };
//                                                            ^^^^ weakness source-shown

export default nextConfig;
