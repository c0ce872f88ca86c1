/** The repairs that rules offer, in one place for rules to import. */

export { programRepairs } from './command-fix.ts';
export {
  describedParameterRepairs,
  generalSecurityRepairs,
  httpsRepairs,
  insertionRepairs,
  missingResponseRepairs,
  nameRepairs,
  operationRepairs,
  removalRepairs,
  responseRepairs,
  securityRepairs,
  textRepairs,
} from './description-fix.ts';
export { environmentRepairs } from './environment-fix.ts';
export { fieldsRepairs } from './fields-fix.ts';
export { guardRepairs } from './guard-fix.ts';
export { ownerRepairs } from './owner-fix.ts';
export { rootRepairs } from './path-fix.ts';
export { patternRepairs } from './pattern-fix.ts';
export { projectionRepairs } from './projection-fix.ts';
export { bareObjectRepairs, keyFilterRepairs } from './prototype-fix.ts';
export { describedSchemaRepairs, schemaRepairs } from './schema-fix.ts';
export { eachSettingRepairs, settingRepairs, settingsRepairs } from './setting-fix.ts';
export { parameterRepairs } from './sql-fix.ts';
export { stopRepairs } from './stop-fix.ts';
export { asTextRepairs } from './text-fix.ts';
