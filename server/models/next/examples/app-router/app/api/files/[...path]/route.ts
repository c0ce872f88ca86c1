export { GET } from '../../../../lib/download';
