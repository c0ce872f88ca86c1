/** The repairs that rules offer, in one place for rules to import. */

export { algorithmRepairs } from './algorithm-fix.ts';
export { headerRepairs } from './application-fix.ts';
export { boundRepairs } from './bound-fix.ts';
export { programRepairs } from './command-fix.ts';
export { comparisonRepairs } from './compare-fix.ts';
export { valueRepairs } from './condition-fix.ts';
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
export { errorRepairs } from './error-fix.ts';
export { fieldsRepairs } from './fields-fix.ts';
export { folderRepairs } from './folder-fix.ts';
export { guardRepairs } from './guard-fix.ts';
export { hostRepairs } from './host-fix.ts';
export { jsonRepairs } from './json-fix.ts';
export { markupRepairs } from './markup-fix.ts';
export { maskRepairs } from './mask-fix.ts';
export { methodRepairs } from './method-fix.ts';
export { ownerRepairs } from './owner-fix.ts';
export { passwordRepairs } from './password-fix.ts';
export { rootRepairs } from './path-fix.ts';
export { patternRepairs } from './pattern-fix.ts';
export { permissionRepairs } from './permission-fix.ts';
export { projectionRepairs } from './projection-fix.ts';
export { bareObjectRepairs, keyFilterRepairs } from './prototype-fix.ts';
export { randomRepairs } from './random-fix.ts';
export { ownPathRepairs } from './redirect-fix.ts';
export { rowLimitRepairs } from './row-limit-fix.ts';
export { describedSchemaRepairs, schemaRepairs } from './schema-fix.ts';
export { schemeRepairs } from './scheme-fix.ts';
export { renewalRepairs } from './session-fix.ts';
export { eachSettingRepairs, settingRepairs, settingsRepairs, switchRepairs } from './setting-fix.ts';
export { parameterRepairs } from './sql-fix.ts';
export { stopRepairs } from './stop-fix.ts';
export { asTextRepairs } from './text-fix.ts';
export { conversionRepairs } from './value-fix.ts';
