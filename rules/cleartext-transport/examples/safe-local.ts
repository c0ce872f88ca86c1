export const probe = () => fetch('http://localhost:3000/health');
export const metadata = () => fetch('http://169.254.169.254/latest/meta-data');
export const inner = () => fetch('http://orders.shop.svc.cluster.local/orders');
export const compose = () => fetch(`http://billing:8080/charges`);
export const outside = () => fetch('https://rates.bank-of-europe.org/today.json');
export const configured = () => fetch(`${process.env.BILLING_URL}/charges`);
export const unknown = () => fetch('http://api.test/v1');
// Names of schemas are no addresses to call.
export const schema = 'http://json-schema.org/draft-07/schema#';
export const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
