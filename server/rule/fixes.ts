/** The repairs that rules offer, in one place for rules to import. */

export { algorithmRepairs } from './repairs/algorithm-fix.ts';
export { headerRepairs } from './repairs/application-fix.ts';
export { boundRepairs } from './repairs/bound-fix.ts';
export { programRepairs } from './repairs/command-fix.ts';
export { comparisonRepairs } from './repairs/compare-fix.ts';
export { valueRepairs } from './repairs/condition-fix.ts';
export {
  describedParameterRepairs,
  generalSecurityRepairs,
  httpsRepairs,
  insertionRepairs,
  markRepairs,
  nameRepairs,
  operationRepairs,
  removalRepairs,
  securityRepairs,
  textRepairs,
} from './repairs/description-fix.ts';
export { environmentRepairs } from './repairs/environment-fix.ts';
export { errorRepairs } from './repairs/error-fix.ts';
export { escapeRepairs } from './repairs/escape-fix.ts';
export { fieldsRepairs } from './repairs/fields-fix.ts';
export { entryRepairs, folderRepairs } from './repairs/folder-fix.ts';
export { guardAllRepairs, guardRepairs } from './repairs/guard-fix.ts';
export { hostRepairs } from './repairs/host-fix.ts';
export { jsonRepairs } from './repairs/json-fix.ts';
export { lengthRepairs } from './repairs/length-fix.ts';
export { limitRepairs } from './repairs/limit-fix.ts';
export { markupRepairs } from './repairs/markup-fix.ts';
export { maskRepairs } from './repairs/mask-fix.ts';
export { methodRepairs } from './repairs/method-fix.ts';
export { ownNameRepairs } from './repairs/own-name-fix.ts';
export { ownerRepairs } from './repairs/owner-fix.ts';
export { passwordRepairs } from './repairs/password-fix.ts';
export { rootRepairs } from './repairs/path-fix.ts';
export { patternRepairs } from './repairs/pattern-fix.ts';
export { permissionRepairs } from './repairs/permission-fix.ts';
export { projectionRepairs } from './repairs/projection-fix.ts';
export { bareObjectRepairs, keyFilterRepairs } from './repairs/prototype-fix.ts';
export { randomRepairs } from './repairs/random-fix.ts';
export { ownPathRepairs } from './repairs/redirect-fix.ts';
export { missingResponseRepairs, responseRepairs } from './repairs/response-fix.ts';
export { rowLimitRepairs } from './repairs/row-limit-fix.ts';
export { describedSchemaRepairs, schemaRepairs } from './repairs/schema-fix.ts';
export { schemaLimitRepairs } from './repairs/schema-limit-fix.ts';
export { schemeRepairs } from './repairs/scheme-fix.ts';
export { endRepairs, renewalRepairs } from './repairs/session-fix.ts';
export { eachSettingRepairs, settingRepairs, settingsRepairs, switchRepairs } from './repairs/setting-fix.ts';
export { siteRepairs } from './repairs/site-fix.ts';
export { parameterRepairs } from './repairs/sql-fix.ts';
export { stopRepairs } from './repairs/stop-fix.ts';
export { asTextRepairs } from './repairs/text-fix.ts';
export { extensionRepairs } from './repairs/upload-fix.ts';
export { conversionRepairs } from './repairs/value-fix.ts';
