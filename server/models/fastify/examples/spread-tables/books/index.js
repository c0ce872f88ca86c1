export default [require('./list').default, require('./rename').default];
