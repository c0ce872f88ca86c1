export default [...require('./books').default];
