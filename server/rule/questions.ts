/** What a rule may ask: meaning and flow of one workspace, in the words of the contract. */

import { type Code, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import { definitionsFrom } from '../facts/tables.ts';
import { shownBefore } from '../flow/before.ts';
import { isExpectedError, isSortedElsewhere, saysOwnStatus, statusBeside } from '../flow/caught.ts';
import { type SecretComparison, secretComparisons } from '../flow/comparisons.ts';
import { computedMemberOf } from '../flow/computed-methods.ts';
import {
  endpointsAround,
  endpointsOfArrival,
  type Flow,
  flowsFrom,
  flowsInto,
  nameOfCallee,
  repliesOf,
  sourceLabel,
  tokensOf,
} from '../flow/flows.ts';
import { storedField } from '../flow/kept.ts';
import { toldFlowsFrom, toldHandlerOf, toldReplies } from '../flow/told-handlers.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { allEndpoints, isPutIntoAnother, siblingsOf } from '../meaning/endpoints/endpoints.ts';
import { applicationsIn } from '../meaning/endpoints/programs.ts';
import { sensitivityOf } from '../meaning/entities/field-names.ts';
import { authenticationAt, isDeclaredPublic } from '../meaning/guards/authentications.ts';
import { type Basis, basisOf } from '../meaning/guards/credentials.ts';
import { type Authentication, closesAt, guardsOfLink, speaksOfRights } from '../meaning/guards/guards.ts';
import type { Guard } from '../meaning/guards/library-guards.ts';
import { recognisedBy } from '../meaning/guards/recognised.ts';
import {
  type SessionHandling,
  type SessionKeeping,
  sessionHandling,
  sessionsOf,
} from '../meaning/guards/sessions.ts';
import { isVerifiedAround } from '../meaning/guards/verified-tokens.ts';
import { type Drift, driftFor, endpointFor, operationFor } from '../meaning/openapi/contracts.ts';
import type { ApiDescription, Operation } from '../meaning/openapi/description.ts';
import { allDescriptions } from '../meaning/openapi/find.ts';
import { replyFields } from '../meaning/replies/reply-schemas.ts';
import {
  hasSetting,
  mayHoldFolders,
  mayHoldLists,
  mayHoldObjects,
  refusesPrototypes,
} from '../meaning/settings/application-settings.ts';
import {
  type Circumstance,
  circumstanceOf,
  circumstanceOfArgument,
  isSwitchedOn,
} from '../meaning/settings/circumstances.ts';
import { type WeakCall, weakCallsIn } from '../meaning/settings/weaknesses.ts';
import { cleanersOf, isClosed, leavesOut, type Shape, shapeAt } from '../meaning/shapes/shapes.ts';
import {
  type ChainValidation,
  chainValidations,
  enforcesDescription,
  handlerValidations,
  mayEnforceDescription,
} from '../meaning/shapes/validators.ts';
import { mediaTypesAround, statusesAround } from '../meaning/sinks/sinks.ts';
import { cleanersOfMatch } from '../meaning/values/patterns.ts';
import { propertiesRead } from '../meaning/values/result-uses.ts';
import { returnedStatuses } from '../meaning/values/returned.ts';
import { namesOfHandlerAround } from '../meaning/values/roles.ts';
import { filesMentioning } from '../meaning/values/uses.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { receiverOf, valuesOf } from '../meaning/values/values.ts';
import type { Origin, Purpose, Weakness } from '../meaning/vocabulary/care-words.ts';
import type { ArgumentPath, Cleaner, GuardKind, Setting, SourceKind } from '../meaning/vocabulary/model.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import type { TraceStep } from './finding.ts';
import { type Scheme, schemesOf } from './operation-of-endpoint.ts';
import { type Answer, answersOf } from './questions/answers.ts';
import { setsSecurityHeaders, showsPages } from './questions/application.ts';
import {
  type AuthorizationRequest,
  authorizationRequests,
  unprovenExchanges,
} from './questions/authorization-requests.ts';
import { type Claim, claimsOf, isOwnerField } from './questions/claims.ts';
import { collectedBodiesIn } from './questions/collected-bodies.ts';
import { mayFilterAddresses } from './questions/connectors.ts';
import { isReadAnew } from './questions/decoded-names.ts';
import { isDispatched } from './questions/dispatched.ts';
import { type Enumeration, enumerationBy, enumerationByLookup, sameAnswer } from './questions/enumeration.ts';
import { type Exposed, exposedBy, passwordOf } from './questions/exposure.ts';
import { answersFixed } from './questions/fixed-answers.ts';
import { keepsCookieOnSite, keepsSessionOnSite, readsForms } from './questions/forms.ts';
import { isHandedBackAsMade } from './questions/handed-back.ts';
import { type Ineffective, ineffectiveIn, lateGuardsIn } from './questions/ineffective.ts';
import { letThroughIn } from './questions/let-through.ts';
import { leavesErrors, loggerUse, logsRequests, mayLog } from './questions/logging.ts';
import { isOnlyCompared } from './questions/only-compared.ts';
import {
  changesNothing,
  onlyKeepsCookies,
  onlyTakesCookie,
  takesOtherProof,
} from './questions/only-cookies.ts';
import { type OpenedFields, openedFields } from './questions/opened-fields.ts';
import { isForOwnMachine, ownMachine, pathHoldsSecret } from './questions/out-of-reach.ts';
import {
  authorizedEndpoint,
  type Guarded,
  guardedInPackage,
  hasEndpoints,
  hasEndpointsForDevelopers,
  hasUnclearAuthentication,
  isOpenToAll,
  isPublicByNature,
  isPublicPath,
  usesGuard,
} from './questions/overview.ts';
import { namesSession, ownTimeIn, speaksForTheService } from './questions/own-times.ts';
import { asksWho, isStatement, type Lookup, lookupsOf } from './questions/ownership.ts';
import { type PasswordPolicy, passwordPolicy } from './questions/password-policy.ts';
import {
  asksForTime,
  comparesSecret,
  handsHeaderOn,
  refusesByRecord,
  runsForHolders,
  showsProof,
} from './questions/proof-of-request.ts';
import { isScript } from './questions/scripts.ts';
import { propertiesReadOf, type SentToken, sentToken } from './questions/sent-tokens.ts';
import { namedForAnybody, servesAnybody } from './questions/serves-anybody.ts';
import { storedCodeOf } from './questions/stored-codes.ts';
import { namesStored } from './questions/stored-keys.ts';
import {
  type ForgottenChange,
  forgottenChangesIn,
  hearRepairs,
  type Swallowed,
  swallowedIn,
} from './questions/swallowed.ts';
import { mayTellInside } from './questions/thrown.ts';
import { isMadeOfTime, standsBesideDrawn } from './questions/time-made.ts';
import { type Upload, uploadOf } from './questions/uploads.ts';
import { isUsedUpBefore } from './questions/used-up.ts';
import { type Deprecation, deprecationOf, type OldVersion, oldVersionsIn } from './questions/versions.ts';
import { type WeakSchema, weakSchemasOf } from './questions/weak-schema.ts';
import { readsAll } from './questions/whole-lists.ts';
import { changesOfHandler, functionsOf, limitsItself, type Reach, reachOf } from './reach.ts';
import { importedSpecifiers } from './repairs/imports.ts';
import { slowPatternAt, slowSchemaPatterns, type UsedPattern } from './repairs/pattern-fix.ts';
import { worksOnRequest } from './repairs/recipes.ts';
import type { Repair } from './repairs/repair.ts';
import {
  addressesCalled,
  argumentsFor,
  type CalledAddress,
  fieldsRead,
  hashesIn,
  isSet,
  mayBeFilled,
  nameAround,
  nameOfText,
  namesAbove,
  type PartRead,
  type PurposeArgument,
  partRead,
  propertiesIn,
  statusGivenTo,
  statusOf,
  textOf,
  textsIn,
  type WrittenProperty,
  type WrittenText,
} from './written.ts';

export interface Questions {
  readonly workspace: Workspace;
  /** All endpoints of the code. Who asks is asked again when any of them moves: the questions below rest on less. */
  readonly endpoints: () => readonly Endpoint[];
  readonly hasEndpoints: () => boolean;
  /** Whether a guard of this kind runs before any endpoint. */
  readonly usesGuard: (kind: GuardKind) => boolean;
  /** Whether of any endpoint nobody can say if it asks who calls. */
  readonly hasUnclearAuthentication: () => boolean;
  /** An endpoint that asks for a right; null if none does. */
  readonly authorizedEndpoint: () => Endpoint | null;
  /** Guarded endpoints of the same package: what other packages of a workspace do tells little of it. */
  readonly guardedInPackage: (endpoint: Endpoint) => Guarded;
  /** Endpoints registered on the same router, the endpoint itself included. */
  readonly siblings: (endpoint: Endpoint) => readonly Endpoint[];
  readonly authentication: (endpoint: Endpoint) => Authentication;
  /** Whether the settings say that it is open on purpose. */
  readonly isDeclaredPublic: (endpoint: Endpoint) => boolean;
  /** Whether the endpoint belongs to signing in or up, or is public by its nature: health, documentation, static files. */
  readonly isPublicByNature: (endpoint: Endpoint) => boolean;
  /** Whether the objects below its path are there for everybody, whatever is done with one of them. */
  readonly isOpenToAll: (endpoint: Endpoint) => boolean;
  /** What data sent to the endpoint reaches. */
  readonly flowsFrom: (endpoint: Endpoint) => readonly Flow[];
  /** What reaches sinks, storage and replies in a file. */
  readonly flowsInto: (uri: string) => readonly Flow[];
  /** What is validated before and in the handler. */
  readonly validations: (endpoint: Endpoint) => readonly ChainValidation[];
  /** Whether a validator before the handler makes the data of a flow harmless in one of these ways, for every endpoint that it comes from. */
  readonly isMadeHarmless: (flow: Flow, by: readonly Cleaner[]) => boolean;
  /** Whether a validator before the handler of an endpoint takes the data of a flow out of the request, as nothing that it lists. */
  readonly isTakenOut: (endpoint: Endpoint, flow: Flow) => boolean;
  /** What queries read and the endpoint's replies send. */
  readonly repliesOf: (endpoint: Endpoint) => readonly Flow[];
  /** What queries read and the tokens carry that the endpoint signs. */
  readonly tokensOf: (endpoint: Endpoint) => readonly Flow[];
  /** Sensitive fields that leave with a reply, or into a log; null if none. The endpoint has schemas for its replies. */
  readonly exposed: (flow: Flow, endpoint?: Endpoint) => Exposed | null;
  /** Whose a stored password is: somebody's account, a thing, or a thing whose password a reply picks out. */
  readonly passwordOf: (flow: Flow) => 'account' | 'thing' | 'shown';
  /** Fields that a client can set because data sent to the endpoint is stored as a whole; null if none. */
  readonly openedFields: (endpoint: Endpoint, flow: Flow) => OpenedFields | null;
  /** Objects that the endpoint looks up by what the request names, where nothing asks who the signed-in user is. */
  readonly lookupsOf: (endpoint: Endpoint) => readonly Lookup[];
  /** Whether anything in the endpoint asks who the signed-in user is, beyond that there is one; true as well where it cannot be read. */
  readonly asksWho: (endpoint: Endpoint) => boolean;
  /** Whether the name of a guard whose code is not there says that more is asked than who is calling. */
  readonly speaksOfRights: (name: string) => boolean;
  /** Rights that a client only claims, and that the endpoint believes. */
  readonly claimsOf: (endpoint: Endpoint) => readonly Claim[];
  /** Whether a name is that of a field which says whose an object is. */
  readonly isOwnerField: (name: string) => boolean;
  /** Specifiers of all packages and files that the project imports. */
  readonly imports: () => ReadonlySet<string>;
  /** Whether all that the project imports from a package does nothing but for handlers that ask for it. */
  readonly worksOnRequest: (specifier: string) => boolean;
  /** Whether the bodies of forms are read before the handler. */
  readonly readsForms: (endpoint: Endpoint) => boolean;
  /** Whether browsers are told not to send the cookie of the session along from other sites; true where that is not known. */
  readonly keepsSessionOnSite: (endpoint: Endpoint) => boolean;
  /** Whether the project keeps a cookie of this name on its site; `unknown` where it is not seen to set it. */
  readonly keepsCookieOnSite: (name: string) => 'yes' | 'no' | 'unknown';
  /** Whether a name says that its value is a secret. */
  readonly isSecretName: (name: string) => boolean;
  /** Guards in the chain and the handler of an endpoint that do not guard. */
  readonly ineffectiveIn: (endpoint: Endpoint) => readonly Ineffective[];
  /** Guards that a file registers below all its routes. */
  readonly lateGuardsIn: (uri: string) => readonly Ineffective[];
  /** The name of a claim among those that a call makes a token of, by which the project itself may end it; null if none. */
  readonly ownTimeIn: (call: ExpressionPlace) => string | null;
  /** Whether every endpoint that the data of a flow comes in by is there outside of production only, and there is one. */
  readonly isForDevelopers: (flow: Flow) => boolean;
  /** Whether a call is given what a call before it, told by its name, took away from where it is kept. */
  readonly isUsedUpBefore: (call: ExpressionPlace) => boolean;
  /** Whether what stands at a place is made for nothing but to be held against another value. */
  readonly isOnlyCompared: (at: ExpressionPlace) => boolean;
  /** Whether the claims of a token name who makes it and when, and nobody whom it speaks for. */
  readonly speaksForTheService: (call: ExpressionPlace) => boolean;
  /** Whether the claims that a call is given name a session, and nothing else. */
  readonly namesSession: (call: ExpressionPlace) => boolean;
  /** Whether a query reads every row that there is. */
  readonly readsAll: (query: ExpressionPlace) => boolean;
  /** What the handler changes, apart from what guards before it note for themselves. */
  readonly changesOfHandler: (endpoint: Endpoint) => Reach['changes'];
  /** What the chain and the handler of an endpoint do. */
  readonly reachOf: (endpoint: Endpoint) => Reach;
  /** What the links of the chain guard, by name. */
  readonly guardsOf: (endpoint: Endpoint) => readonly Guard[];
  /** What the code around a reply says of its media type: HTML, another one, one that is not written down. Empty if nothing is said. */
  readonly mediaTypes: (flow: Flow) => ReadonlySet<'html' | 'other' | 'unknown'>;
  /** Whether a sink is reached, or the data read of the request, only where some of the request is the same as a secret of the server, or as a digest. */
  readonly runsForHolders: (flow: Flow) => boolean;
  /** Whether what a call is made on is only objects that are written down: tables of functions. */
  readonly isCalledOnTable: (flow: Flow) => boolean;
  /** Statuses that the function around a reply sets, as far as they are written down. */
  readonly statuses: (flow: Flow) => readonly number[];
  /** Whether the data of a flow may be an object or a list, as far as its source decides it. */
  readonly mayBeObject: (flow: Flow) => 'yes' | 'perhaps' | 'no';
  /** Whether data of a flow is the name of an uploaded file, with the folders that may have been sent in it. */
  readonly mayHoldFolders: (flow: Flow) => boolean;
  /** Whether the data of a flow may be a list where a text is meant, as far as its source decides it. */
  readonly mayBeList: (flow: Flow) => boolean;
  /** Whether an object that a request sends may hold a key such as `__proto__` where a flow takes it: bodies that are parsed as JSON may, unless the framework or a schema refuses them. */
  readonly mayNamePrototypes: (flow: Flow) => boolean;
  /** Whether a call anywhere in the application sets something. */
  readonly hasSetting: (setting: Setting) => boolean;
  /** What is known of the uploaded file whose name is the data of a flow. */
  readonly uploadOf: (flow: Flow) => Upload;
  /** The slow pattern that a call holds a text against; null if it is none. */
  readonly slowPatternAt: (call: ExpressionPlace) => UsedPattern | null;
  /** Slow patterns that schemas of a file hold data against. */
  readonly slowSchemaPatterns: (uri: string) => readonly UsedPattern[];
  readonly descriptions: () => readonly ApiDescription[];
  readonly operationOf: (
    endpoint: Endpoint,
  ) => { readonly description: ApiDescription; readonly operation: Operation } | null;
  /** The endpoint of the code that an operation describes. */
  readonly endpointOf: (operation: Operation) => Endpoint | null;
  /** How a description and the code that it is about differ; null if nothing shows that they belong together. */
  readonly driftOf: (description: ApiDescription) => Drift | null;
  /** The answers of an endpoint's handler. */
  readonly answersOf: (endpoint: Endpoint) => readonly Answer[];
  /** How the guards of an endpoint take a credential, as security schemes. */
  readonly schemesOf: (endpoint: Endpoint) => readonly Scheme[];
  /** Names of the fields of a part of the request that a handler reads, and whether it takes the part as a whole. */
  readonly partRead: (endpoint: Endpoint, part: SourceKind) => PartRead;
  /** Whether something before the handler holds requests against the API description, or may do so. */
  readonly isEnforced: (endpoint: Endpoint) => boolean;
  /** Whether an operation is public by its nature, told by its path. */
  readonly isPublicOperation: (operation: Operation) => boolean;
  /** Properties that are read of a call's result, also by those who call the function that returns it; null if it goes on as a whole. */
  readonly propertiesRead: (at: ExpressionPlace) => readonly string[] | null;
  /** Whether of a call's result nothing is asked but whether properties are there: `claims.scope != null`. */
  readonly isAskedForPresence: (at: ExpressionPlace) => boolean;
  /** Whether a token that is only decoded here is verified in the function around, or in one that calls it. */
  readonly isVerifiedAround: (call: ExpressionPlace) => boolean;
  /** Whether a place lies in the chain or handler of endpoints that all ask for a credential before they come there. */
  readonly isGuardedBefore: (at: ExpressionPlace) => boolean;
  /** Endpoints in whose chain or handler a place lies. */
  readonly endpointsAround: (at: ExpressionPlace) => readonly Endpoint[];
  /** The endpoints whose requests bring the data of a flow, told apart where they read the request by one function. */
  readonly endpointsOf: (flow: Flow) => readonly Endpoint[];
  /** The handler, that nobody is seen to register, whose request brings the data of a flow; null if there is none. */
  readonly toldHandlerOf: (flow: Flow) => Endpoint | null;
  /** Whether a place lies in handlers alone, all of whose paths start with a written part: `/books/:id`. */
  readonly isBelowFixedPath: (at: ExpressionPlace) => boolean;
  /** Whether an argument of a call rests on the request: surely, perhaps (some header or parameter), or not as far as is known. */
  readonly basisOfArgument: (call: ExpressionPlace, argument: number) => Basis;
  /** The field of the body, or the parameter, that the token is which is an argument of a call; null if it is none. */
  readonly sentToken: (call: ExpressionPlace, argument: number) => SentToken | null;
  /** Whether the options of a call name the machine itself as the other side, wherever they are written: `{ host: 'localhost' }`. */
  readonly connectsToOwnMachine: (call: ExpressionPlace) => boolean;
  /** Whether code runs under a condition of its function. */
  readonly isConditional: (at: ExpressionPlace) => boolean;
  /** Under which circumstances of deployment code runs. */
  readonly circumstance: (at: ExpressionPlace) => Circumstance;
  /** Whether code runs only where somebody has set a variable of the environment for it. */
  readonly isSwitchedOn: (at: ExpressionPlace) => boolean;
  /** Under which circumstances a text that is given to a function comes back from it; `always` where it does not. */
  readonly circumstanceAsArgument: (at: ExpressionPlace) => Circumstance;
  /** Where the sessions of an endpoint are kept; null if it has none that a model speaks of. */
  readonly sessionsOf: (endpoint: Endpoint) => SessionKeeping | null;
  /** What the handler of an endpoint does with the session. */
  readonly sessionHandling: (endpoint: Endpoint) => SessionHandling;
  /** Calls of a file that make an application which is put into no other one. */
  readonly applicationsIn: (uri: string) => readonly ExpressionPlace[];
  /** Whether any code of the workspace answers with a page that a template makes, or with files of a folder. */
  readonly showsPages: () => boolean;
  /** Whether any code of the workspace sets headers that protect visitors. */
  readonly setsSecurityHeaders: () => boolean;
  /** Where a file exchanges a code for a token without any proof that the code is its own. */
  readonly unprovenExchanges: (uri: string) => readonly ExpressionPlace[];
  /** Whether the chain or the handler of an endpoint asks what time it is. */
  readonly asksForTime: (endpoint: Endpoint) => boolean;
  /** Parameters that a file puts together to let visitors sign in elsewhere. */
  readonly authorizationRequests: (uri: string) => readonly AuthorizationRequest[];
  /** Addresses that calls of a file open, as far as their start is written. */
  readonly addressesCalled: (uri: string) => readonly CalledAddress[];
  /** Whether an argument of a call, or an option below it, is there. */
  readonly isSet: (call: ExpressionPlace, at: ArgumentPath) => boolean;
  /** The status with which a call answers; null if it is not written. */
  readonly statusOf: (call: ExpressionPlace) => number | null;
  /** Whether the code tells what kind of error a flow starts from, and expects it. */
  readonly isExpectedError: (flow: Flow) => boolean;
  /** Whether the status of the answer is taken from the error that was caught, where it has one. */
  readonly saysOwnStatus: (flow: Flow) => boolean;
  /** Whether one function of the project tells kinds of errors apart and makes what is answered of them. */
  readonly isSortedElsewhere: (flow: Flow) => boolean;
  /** The status that stands beside the text of an error where an answer is put together before it is sent; null if none does. */
  readonly statusBeside: (flow: Flow) => number | null;
  /** The files that read a member of this name of anything. */
  readonly filesReading: (name: string) => readonly string[];
  /** Whether a file is a program of its own that no endpoint belongs to: a script that people or a schedule run. */
  readonly isScript: (uri: string) => boolean;
  /** Whether an error may come from a database, another server, the file system or the like, as far as the code shows it. */
  readonly mayTellInside: (flow: Flow) => boolean;
  /** Whether code of a file makes hashes. */
  readonly hashesIn: (uri: string) => boolean;
  /** Whether a flow leads through a function that gives back what it made itself before, and makes it of anything else. */
  readonly isHandedBackAsMade: (flow: Flow) => boolean;
  /** Names of the fields of the body that an endpoint reads. */
  readonly fieldsRead: (endpoint: Endpoint) => readonly string[];
  /** Weak calls and assignments of a file. */
  readonly weakCallsIn: (uri: string, means: readonly Weakness[]) => readonly WeakCall[];
  /** Where loops of a file put bodies together without looking at how much has come. */
  readonly collectedBodiesIn: (uri: string) => readonly ExpressionPlace[];
  /** Comparisons of secrets with what a request sends. */
  readonly secretComparisons: (uri: string) => readonly SecretComparison[];
  /** Whether bytes that a call made are kept under a name and something may be written into them. */
  readonly mayBeFilled: (bytes: ExpressionPlace) => boolean;
  /** Arguments of a file that have one of the purposes. */
  readonly argumentsFor: (uri: string, wanted: readonly Purpose[]) => readonly PurposeArgument[];
  /** Schemas of an endpoint with weak parts whose data is stored. */
  readonly weakSchemasOf: (endpoint: Endpoint) => readonly WeakSchema[];
  /** What marks an endpoint as deprecated; null if nothing does. */
  readonly deprecationOf: (endpoint: Endpoint) => Deprecation | null;
  /** Endpoints beside which a newer version of the same path answers. */
  readonly oldVersions: () => readonly OldVersion[];
  /** Where the project writes a log by a library; null if nothing shows that it does. */
  readonly loggerUse: () => Place | null;
  /** Whether each request is logged. */
  readonly logsRequests: () => boolean;
  /** Whether anything in the chain or the handler of an endpoint may write a log. */
  readonly mayLog: (endpoint: Endpoint) => boolean;
  /** Whether an endpoint hands errors to somebody else, who may log them. */
  readonly leavesErrors: (endpoint: Endpoint) => boolean;
  /** Checks of a file whose failure nobody hears of. */
  readonly swallowedIn: (uri: string) => readonly Swallowed[];
  /** What a file has done for requests whose failure nobody hears of, although it is answered as if it were done. */
  readonly forgottenChangesIn: (uri: string) => readonly ForgottenChange[];
  /** Repairs that let such a failure be heard. */
  readonly hearRepairs: (found: Swallowed) => readonly Repair[];
  /** Whether the handler takes a cookie away, and does nothing else on the server. */
  readonly onlyTakesCookie: (endpoint: Endpoint) => boolean;
  /** Whether an endpoint takes or sets a cookie that may prove who somebody is, and is none of a session. */
  readonly takesOtherProof: (endpoint: Endpoint) => boolean;
  /** Whether all that the handler calls answers, or works something out of what it was given. */
  readonly changesNothing: (endpoint: Endpoint) => boolean;
  /** Whether all that the handler does is to answer, and to set cookies of the framework. */
  readonly onlyKeepsCookies: (endpoint: Endpoint) => boolean;
  /** Whether the endpoint asks for something that only those have who were given it: a secret, a signed link, a token. */
  readonly showsProof: (endpoint: Endpoint) => boolean;
  /** Whether the handler of an endpoint turns away for what lies in a record that the client names beside the path. */
  readonly refusesByRecord: (endpoint: Endpoint) => boolean;
  /** Whether the handler of an endpoint itself answers 429. */
  readonly limitsItself: (endpoint: Endpoint) => boolean;
  /** Whether the handler holds data of the request against a secret of the server. */
  readonly comparesSecret: (endpoint: Endpoint) => boolean;
  /** Whether the chain or the handler gives a header to code that cannot be read, which may verify it. */
  readonly handsHeaderOn: (endpoint: Endpoint) => boolean;
  /** Whether only those fields of a reply leave that a schema of the framework lists: GraphQL. */
  readonly selectsReply: (endpoint: Endpoint) => boolean;
  /** Whether the handler asks who is there, and does something else for those who are not signed in. */
  readonly servesAnybody: (endpoint: Endpoint) => boolean;
  /** The builder or router that an endpoint is made on, if its name says that anybody may come: `publicProcedure`; else null. */
  readonly namedForAnybody: (endpoint: Endpoint) => string | null;
  /** What a route puts before its handler that looks who is asking and lets everybody through; null if nothing. */
  readonly recognisedBy: (endpoint: Endpoint) => string | null;
  /** Whether something before the handler answers 403 for what the service itself knows, so that it is open for a time only. */
  readonly closes: (endpoint: Endpoint) => boolean;
  /** Whether a method of a list chooses some of what an expression, or a call that is given it, holds: `Object.entries(env).filter(…)`. */
  readonly isFiltered: (at: ExpressionPlace) => boolean;
  /** Whether a place lies in endpoints that all ask for a right: administrators show and ask for what others must not. */
  readonly isForTheFew: (at: ExpressionPlace) => boolean;
  /** Whether the endpoints whose requests bring the data of a flow all ask for a right. */
  readonly isSentByTheFew: (flow: Flow) => boolean;
  /** Whether a request to another server is told how to connect by something that may refuse addresses. */
  readonly mayFilterAddresses: (call: ExpressionPlace) => boolean;
  /** Whether what a flow takes from the request also names something stored, which its endpoints look up by it. */
  readonly namesStored: (flow: Flow) => boolean;
  /** The field for a one-time code in which what a flow begins with is stored on its way to the reply; null if there is none. */
  readonly storedCodeOf: (flow: Flow) => string | null;
  /** Whether the time, where a flow begins, becomes part of a text that holds nothing else which others could not know. */
  readonly isMadeOfTime: (flow: Flow) => boolean;
  /** Whether the text in which a flow begins holds a part that comes from a generator for secrets. */
  readonly standsBesideDrawn: (flow: Flow) => boolean;
  /** Whether the server of an endpoint listens on an address of the own machine alone. */
  readonly isForOwnMachine: (endpoint: Endpoint) => boolean;
  /** Whether the path of an endpoint holds a secret of the environment, told by the name of the variable. */
  readonly pathHoldsSecret: (endpoint: Endpoint) => boolean;
  /** Whether the handler hands the request to routes or procedures that are declared elsewhere, and looked at there. */
  readonly isDispatched: (endpoint: Endpoint) => boolean;
  /** Whether all that the handler does is to answer with what is written there. */
  readonly answersFixed: (endpoint: Endpoint) => boolean;
  /** Answers of a sign-in that tell whether an account exists; null if none are known. */
  readonly enumerationBy: (endpoint: Endpoint) => Enumeration | null;
  /** The same for an endpoint that takes no password. */
  readonly enumerationByLookup: (endpoint: Endpoint) => Enumeration | null;
  /** The text of an answer that can stand in place of the one for a missing account; null where none can. */
  readonly sameAnswer: (found: Enumeration) => string | null;
  /** What an endpoint asks of the password that a flow stores; null where a check could not be read. */
  readonly passwordPolicy: (endpoint: Endpoint, flow: Flow) => PasswordPolicy | null;
  /** Texts of a file that are written in the code, with the expression that holds them. */
  readonly textsIn: (uri: string) => readonly WrittenText[];
  /** The properties that object literals of a file have. */
  readonly propertiesIn: (uri: string) => readonly WrittenProperty[];
  /** The literal text of an argument of a call, or of an option below it; null if it is not known. */
  readonly textOf: (call: ExpressionPlace, at: ArgumentPath) => string | null;
  /** The name of a variable or property that an expression reads or is given to; empty if none. */
  readonly nameOf: (at: ExpressionPlace) => string;
  /** The name of the variable or property that gets a written text; empty where a function stands between, which may look something up by it. */
  readonly nameOfText: (at: ExpressionPlace) => string;
  /** The names of the properties that an expression lies below within one literal, the innermost first. */
  readonly namesAbove: (at: ExpressionPlace) => readonly string[];
  /** The name of the field that an expression reads: `host` of `req.get('host')` and of `ctx.host`; null if it is not written. */
  readonly fieldReadAt: (at: ExpressionPlace) => string | null;
  /** The members that are read of what a call gives, by the name that it is kept under: `socket.authorized`. */
  readonly membersReadOf: (call: ExpressionPlace) => readonly string[];
  /** Whether nothing is done with what an expression gives: it stands alone as a statement. */
  readonly isForgotten: (at: ExpressionPlace) => boolean;
  /** Whether an expression is only asked for one of what it holds, by a name that need not be known: `request.headers.get(name)`. */
  readonly isAskedForOne: (at: ExpressionPlace) => boolean;
  /** Whether a value is joined to a text as it is, so that an object there shows nothing of what it holds: `[object Object]`. */
  readonly isJoinedAsItIs: (at: ExpressionPlace) => boolean;
  readonly place: (at: ExpressionPlace) => Place;
  /** The data that a flow puts into a call: its argument, or what an option of the argument holds. */
  readonly placeOfData: (flow: Flow) => Place;
  /** The text at a place. */
  readonly text: (at: Place) => string;
  /** The name of the function around a place, or an empty text. */
  readonly functionAround: (at: ExpressionPlace) => string;
  /** What a call calls, as written, shortened: `pool.query`. */
  readonly calleeName: (call: ExpressionPlace) => string;
  readonly sourceLabel: (part: SourceKind, path: readonly string[]) => string;
  /** The field or column in which a flow stores its data; null where the data names its fields itself, undefined where it is not known. */
  readonly storedField: (flow: Flow) => string | null | undefined;
  /** The names of the parameters by which the function around a place is taken for a handler that nobody is seen to register; empty if it is not. */
  readonly takenForHandler: (place: ExpressionPlace) => readonly string[];
  /** A flow as a trace: its source, the steps, its sink. */
  readonly trace: (flow: Flow, sink: string) => readonly TraceStep[];
}

// Hold nothing but the workspace, and live as long as it does: each rule asks for them of each file.
const known = new WeakMap<Workspace, Questions>();

/** The questions of one workspace. */
export function questionsOf(workspace: Workspace): Questions {
  let questions = known.get(workspace);
  if (!questions) known.set(workspace, (questions = questionsMade(workspace)));
  return questions;
}

function questionsMade(workspace: Workspace): Questions {
  const place = (at: ExpressionPlace): Place => {
    const { start, end } = factsAt(workspace, at.uri).code.expressions[at.expression] ?? { start: 0, end: 0 };
    return { uri: at.uri, span: { start, end } };
  };
  const text = ({ uri, span }: Place) => fileAt(workspace, uri)?.text.slice(span.start, span.end) ?? '';
  return {
    workspace,
    place,
    placeOfData: ({ argument, path }) => place(below(workspace, argument, path)),
    text,
    sourceLabel,
    endpoints: () => allEndpoints(workspace),
    hasEndpoints: () => hasEndpoints(workspace),
    usesGuard: (kind) => usesGuard(workspace, kind),
    hasUnclearAuthentication: () => hasUnclearAuthentication(workspace),
    authorizedEndpoint: () => authorizedEndpoint(workspace),
    guardedInPackage: (endpoint) => guardedInPackage(workspace, endpoint),
    siblings: (endpoint) => siblingsOf(workspace, endpoint),
    authentication: (endpoint) => authenticationAt(workspace, endpoint),
    isDeclaredPublic: (endpoint) => isDeclaredPublic(workspace, endpoint),
    isPublicByNature: (endpoint) => isPublicByNature(workspace, endpoint),
    isOpenToAll,
    flowsFrom: (endpoint) =>
      endpoint.unregistered ? toldFlowsFrom(workspace, endpoint) : flowsFrom(workspace, endpoint),
    flowsInto: (uri) => flowsInto(workspace, uri),
    validations: (endpoint) => [
      ...chainValidations(workspace, endpoint),
      ...handlerValidations(workspace, endpoint),
    ],
    isMadeHarmless: (flow, by) => isMadeHarmless(workspace, flow, by),
    isTakenOut: (endpoint, flow) =>
      shapesBefore(workspace, endpoint, flow).some(({ shape, below }) => leavesOut(shape, below)),
    repliesOf: (endpoint) =>
      endpoint.unregistered ? toldReplies(workspace, endpoint) : repliesOf(workspace, endpoint),
    tokensOf: (endpoint) => tokensOf(workspace, endpoint),
    passwordOf: ({ query: read, field }) => passwordOf(workspace, read?.entity ?? null, field ?? ''),
    exposed: (flow, endpoint) => {
      const { code } = factsAt(workspace, flow.arrival.place.uri);
      return exposedBy(flow, nameOfCallee(code, flow.arrival.place.expression), (part) =>
        endpoint ? replyFields(workspace, endpoint, part) : 'all',
      );
    },
    openedFields: (endpoint, flow) => openedFields(workspace, endpoint, flow),
    lookupsOf: (endpoint) => lookupsOf(workspace, endpoint),
    asksWho: (endpoint) => asksWho(workspace, endpoint),
    speaksOfRights,
    claimsOf: (endpoint) => claimsOf(workspace, endpoint),
    isOwnerField,
    ownTimeIn: (call) => ownTimeIn(workspace, call),
    namesSession: (call) => namesSession(workspace, call),
    // Most projects have none, and then nothing rests on the endpoints of other files.
    isForDevelopers: ({ arrival }) =>
      hasEndpointsForDevelopers(workspace) && areForDevelopers(endpointsOfArrival(workspace, arrival)),
    isOnlyCompared: (at) => isOnlyCompared(workspace, at),
    isUsedUpBefore: (call) => isUsedUpBefore(workspace, call),
    speaksForTheService: (call) => speaksForTheService(workspace, call),
    readsAll: (query) => readsAll(workspace, query),
    ineffectiveIn: (endpoint) => [
      ...ineffectiveIn(workspace, endpoint),
      ...letThroughIn(workspace, endpoint),
    ],
    lateGuardsIn: (uri) => lateGuardsIn(workspace, uri),
    readsForms: (endpoint) => readsForms(workspace, endpoint),
    keepsCookieOnSite: (name) => keepsCookieOnSite(workspace, name),
    keepsSessionOnSite: (endpoint) => keepsSessionOnSite(workspace, endpoint),
    isSecretName: (name) => sensitivityOf(name) === 'secret',
    imports: () => importedSpecifiers(workspace),
    worksOnRequest: (specifier) => worksOnRequest(workspace, specifier),
    changesOfHandler: (endpoint) => changesOfHandler(workspace, endpoint),
    reachOf: (endpoint) => reachOf(workspace, endpoint),
    guardsOf: (endpoint) => endpoint.chain.flatMap((link) => guardsOfLink(workspace, link).guards),
    mayBeObject: ({ arrival: { from, place: at, parsed } }) => {
      if (parsed) return 'yes';
      return from.kind === 'source' ? mayHoldObjects(workspace, at.uri, from.part, from.model) : 'perhaps';
    },
    mayHoldFolders: ({ arrival: { from, path, place } }) =>
      from.kind === 'source' &&
      from.part === 'file' &&
      (mayHoldFolders(workspace, from.model, path) || isReadAnew(workspace, place)),
    mayBeList: ({ arrival: { from, parsed } }) =>
      from.kind === 'source' && (parsed || mayHoldLists(workspace, from.part, from.model)),
    mayNamePrototypes: ({ arrival: { from, parsed, held } }) =>
      from.kind === 'source' &&
      (parsed || (from.part === 'body' && !refusesPrototypes(workspace, from.part, from.model))) &&
      !held.some((shape) => shape !== null && isClosed(shape)),
    hasSetting: (setting) => hasSetting(workspace, setting),
    isCalledOnTable: ({ call }) => {
      const { code } = factsAt(workspace, call.uri);
      const expression = computedMemberOf(code, call.expression)?.object ?? receiverOf(code, call.expression);
      const values = valuesOf(workspace, { uri: call.uri, expression });
      return values.length > 0 && values.every(({ kind }) => kind === 'object');
    },
    statuses: (flow) => [
      ...statusesAround(workspace, flow.call),
      ...returnedStatuses(workspace, flow.call, null),
    ],
    mediaTypes: (flow) => mediaTypesAround(workspace, flow.call),
    runsForHolders: (flow) =>
      runsForHolders(workspace, flow.call) || runsForHolders(workspace, flow.arrival.place),
    uploadOf: (flow) => uploadOf(workspace, flow),
    slowPatternAt: (call) => slowPatternAt(workspace, call),
    slowSchemaPatterns: (uri) => slowSchemaPatterns(workspace, uri),
    descriptions: () => allDescriptions(workspace),
    operationOf: (endpoint) => operationFor(workspace, endpoint),
    endpointOf: (operation) => endpointFor(workspace, operation),
    driftOf: (description) => driftFor(workspace, description),
    answersOf: (endpoint) => answersOf(workspace, endpoint),
    schemesOf: (endpoint) =>
      (schemesOf(workspace, endpoint) ?? []).filter(({ object }) => !object['x-handrail-unknown']),
    partRead: (endpoint, part) => partRead(workspace, endpoint, part),
    isEnforced: (endpoint) =>
      endpoint.chain.some((link) => enforcesDescription(workspace, link)) ||
      mayEnforceDescription(workspace, endpoint),
    isPublicOperation: (operation) => isPublicPath(operation.method, operation.pathTemplate),
    functionAround: (at) => {
      const { code } = factsAt(workspace, at.uri);
      return code.functions[code.expressions[at.expression]?.function ?? 0]?.name ?? '';
    },
    calleeName: (call) => calleeName(factsAt(workspace, call.uri).code, call.expression),
    propertiesRead: (at) => propertiesReadOf(workspace, at),
    isAskedForPresence: (at) =>
      propertiesRead(factsAt(workspace, at.uri).code, at.expression, false)?.length === 0,
    isVerifiedAround: (call) => isVerifiedAround(workspace, call),
    isGuardedBefore: (at) => isGuardedBefore(workspace, at),
    endpointsAround: (at) => endpointsAround(workspace, at),
    isBelowFixedPath: (at) => isBelowFixedPath(workspace, at),
    basisOfArgument: (call, argument) => {
      const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
      const id = expression?.kind === 'call' ? expression.arguments[argument] : undefined;
      return id === undefined ? 'none' : basisOf(workspace, { uri: call.uri, expression: id }, null, true);
    },
    sentToken: (call, argument) => sentToken(workspace, call, argument),
    applicationsIn: (uri) =>
      applicationsIn(workspace, uri).filter((each) => !isPutIntoAnother(workspace, each)),
    showsPages: () => showsPages(workspace),
    setsSecurityHeaders: () => setsSecurityHeaders(workspace),
    unprovenExchanges: (uri) => unprovenExchanges(workspace, uri),
    asksForTime: (endpoint) => asksForTime(workspace, endpoint),
    authorizationRequests: (uri) => authorizationRequests(workspace, uri),
    addressesCalled: (uri) => addressesCalled(workspace, uri),
    isSet: (call, at) => isSet(workspace, call, at),
    statusOf: (call) => statusOf(workspace, call),
    isExpectedError: (flow) => isExpectedError(workspace, flow),
    saysOwnStatus: (flow) => saysOwnStatus(workspace, flow, statusGivenTo(workspace, flow.call)),
    isSortedElsewhere: (flow) => isSortedElsewhere(workspace, flow),
    statusBeside: (flow) => statusBeside(workspace, flow),
    filesReading: (name) => filesMentioning(workspace, name),
    isScript: (uri) => isScript(workspace, uri),
    mayTellInside: (flow) => mayTellInside(workspace, flow),
    hashesIn: (uri) => hashesIn(workspace, uri),
    isHandedBackAsMade: (flow) => isHandedBackAsMade(workspace, flow),
    fieldsRead: (endpoint) => fieldsRead(workspace, endpoint, 'body'),
    sessionsOf: (endpoint) => sessionsOf(workspace, endpoint),
    sessionHandling: (endpoint) => sessionHandling(workspace, endpoint),
    weakCallsIn: (uri, means) => weakCallsIn(workspace, uri).filter((each) => means.includes(each.means)),
    collectedBodiesIn: (uri) => collectedBodiesIn(workspace, uri),
    secretComparisons: (uri) => secretComparisons(workspace, uri),
    mayBeFilled: (bytes) => mayBeFilled(workspace, bytes),
    argumentsFor: (uri, wanted) => argumentsFor(workspace, uri, wanted),
    weakSchemasOf: (endpoint) => weakSchemasOf(workspace, endpoint),
    deprecationOf: (endpoint) => deprecationOf(workspace, endpoint),
    oldVersions: () => oldVersionsIn(workspace),
    loggerUse: () => loggerUse(workspace),
    logsRequests: () => logsRequests(workspace),
    mayLog: (endpoint) => mayLog(workspace, endpoint),
    leavesErrors: (endpoint) => leavesErrors(workspace, endpoint),
    forgottenChangesIn: (uri) => forgottenChangesIn(workspace, uri),
    swallowedIn: (uri) => swallowedIn(workspace, uri),
    hearRepairs: (found) => hearRepairs(workspace, found),
    takesOtherProof: (endpoint) => takesOtherProof(workspace, endpoint),
    onlyTakesCookie: (endpoint) => onlyTakesCookie(workspace, endpoint),
    changesNothing: (endpoint) => changesNothing(workspace, endpoint),
    onlyKeepsCookies: (endpoint) => onlyKeepsCookies(workspace, endpoint),
    comparesSecret: (endpoint) => comparesSecret(workspace, endpoint),
    handsHeaderOn: (endpoint) => handsHeaderOn(workspace, endpoint),
    selectsReply: (endpoint) =>
      automatonOf(workspace).models.get(endpoint.framework)?.handler?.selects === true &&
      replyFields(workspace, endpoint, []) === 'all',
    showsProof: (endpoint) => showsProof(workspace, endpoint),
    refusesByRecord: (endpoint) => refusesByRecord(workspace, endpoint),
    limitsItself: (endpoint) => limitsItself(workspace, endpoint),
    servesAnybody: (endpoint) => servesAnybody(workspace, endpoint),
    namedForAnybody: (endpoint) => namedForAnybody(workspace, endpoint),
    recognisedBy: (endpoint) => recognisedBy(workspace, endpoint),
    closes: ({ chain }) => chain.some((link) => closesAt(workspace, link)),
    isForTheFew: (at) => isForTheFew(workspace, endpointsAround(workspace, at)),
    isSentByTheFew: ({ arrival }) => isForTheFew(workspace, endpointsOfArrival(workspace, arrival)),
    endpointsOf: ({ arrival }) => endpointsOfArrival(workspace, arrival),
    toldHandlerOf: (flow) => toldHandlerOf(workspace, flow),
    isFiltered: ({ uri, expression }) => isFiltered(factsAt(workspace, uri).code, expression),
    mayFilterAddresses: (call) => mayFilterAddresses(workspace, call),
    namesStored: (flow) => namesStored(workspace, flow),
    storedCodeOf: (flow) => storedCodeOf(workspace, flow),
    isMadeOfTime: (flow) => isMadeOfTime(workspace, flow),
    standsBesideDrawn: (flow) => standsBesideDrawn(workspace, flow),
    isForOwnMachine: (endpoint) => isForOwnMachine(workspace, endpoint),
    pathHoldsSecret: (endpoint) => pathHoldsSecret(workspace, endpoint),
    isDispatched: (endpoint) => isDispatched(workspace, endpoint),
    answersFixed: (endpoint) => answersFixed(workspace, endpoint),
    enumerationBy: (endpoint) => enumerationBy(workspace, endpoint),
    enumerationByLookup: (endpoint) => enumerationByLookup(workspace, endpoint),
    sameAnswer: (found) => sameAnswer(workspace, found),
    passwordPolicy: (endpoint, flow) => passwordPolicy(workspace, endpoint, flow),
    textsIn: (uri) => textsIn(workspace, uri),
    propertiesIn: (uri) => propertiesIn(workspace, uri),
    textOf: (call, at) => textOf(workspace, call, at),
    nameOf: ({ uri, expression }) => nameAround(factsAt(workspace, uri).code, expression),
    nameOfText: ({ uri, expression }) => nameOfText(factsAt(workspace, uri).code, expression),
    namesAbove: ({ uri, expression }) => namesAbove(factsAt(workspace, uri).code, expression),
    fieldReadAt: (at) => {
      const expression = factsAt(workspace, at.uri).code.expressions[at.expression];
      return expression?.kind === 'member' ? expression.property : textOf(workspace, at, 0);
    },
    membersReadOf: ({ uri, expression }) => membersReadOf(factsAt(workspace, uri).code, expression),
    isForgotten: ({ uri, expression }) => {
      const { code } = factsAt(workspace, uri);
      const isKept = definitionsFrom(code).has(expression);
      return !isKept && isStatement(code, expression);
    },
    isAskedForOne: ({ uri, expression }) => isAskedForOne(factsAt(workspace, uri).code, expression),
    isJoinedAsItIs: ({ uri, expression }) => isJoinedAsItIs(factsAt(workspace, uri).code, expression),
    connectsToOwnMachine: (call) => connectsToOwnMachine(workspace, call),
    isConditional: ({ uri, expression }) =>
      (factsAt(workspace, uri).code.expressions[expression]?.condition ?? NONE) !== NONE,
    circumstance: (at) => circumstanceOf(workspace, at),
    isSwitchedOn: (at) => isSwitchedOn(workspace, at),
    circumstanceAsArgument: (at) => circumstanceOfArgument(workspace, at),
    storedField: (flow) => storedField(workspace, flow),
    takenForHandler: ({ uri, expression }) => {
      const innermost = factsAt(workspace, uri).code.expressions[expression]?.function ?? NONE;
      return namesOfHandlerAround(workspace, uri, innermost);
    },
    trace: (flow, sink) => {
      const { arrival } = flow;
      const label = originLabel(flow);
      return [
        { place: place(arrival.place), label },
        ...arrival.steps,
        { place: place(flow.argument), label: sink },
      ];
    },
  };
}

/** What stands at properties of an object that is written at a place, as far as it is written there. */
function below(workspace: Workspace, at: ExpressionPlace, path: readonly string[]): ExpressionPlace {
  const { code } = factsAt(workspace, at.uri);
  let { expression } = at;
  for (const name of path) {
    const object = code.expressions[expression];
    const property =
      object?.kind === 'object' ? object.properties.findLast(({ key }) => key === name) : undefined;
    if (!property) break;
    expression = property.value;
  }
  return { uri: at.uri, expression };
}

function isGuardedBefore(workspace: Workspace, at: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, at.uri);
  const around = functionsAround(code, at);
  const endpoints = endpointsAround(workspace, at);
  return (
    endpoints.length > 0 &&
    endpoints.every(({ chain }) => {
      const own = chain.findIndex((link) =>
        functionsOf(workspace, link).some(({ uri, function: id }) => uri === at.uri && around.includes(id)),
      );
      return chain
        .slice(0, own < 0 ? chain.length : own)
        .some((link) => guardsOfLink(workspace, link).guards.some(({ kind }) => kind === 'authentication'));
    })
  );
}

/** The options by which calls are told where the other side is. */
const hostOptions = new Set(['host', 'hostname', 'server', 'servername']);

function connectsToOwnMachine(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const call = factsAt(workspace, uri).code.expressions[expression];
  return (call?.kind === 'call' ? call.arguments : []).some((argument) =>
    valuesOf(workspace, { uri, expression: argument }).some(
      (value) => value.kind === 'object' && namesOwnMachine(workspace, value),
    ),
  );
}

/** Whether all hosts that an object of options may name are the machine itself. */
function namesOwnMachine(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const options = factsAt(workspace, uri).code.expressions[expression];
  if (options?.kind !== 'object') return false;
  const hosts = options.properties.filter(({ key }) => key !== null && hostOptions.has(key));
  return hosts.some(({ value }) => {
    const values = valuesOf(workspace, { uri, expression: value });
    return (
      values.length > 0 &&
      values.every((each) => each.kind === 'literal' && ownMachine.test(String(each.value)))
    );
  });
}

function isBelowFixedPath(workspace: Workspace, at: ExpressionPlace): boolean {
  const around = functionsAround(factsAt(workspace, at.uri).code, at);
  const endpoints = endpointsAround(workspace, at);
  return (
    endpoints.length > 0 &&
    endpoints.every(
      ({ handler, path, pathKnown, prefixKnown }) =>
        pathKnown &&
        prefixKnown !== false &&
        /^\/[^/:*({]/.test(path) &&
        handler?.functions.some(({ uri, function: id }) => uri === at.uri && around.includes(id)) === true,
    )
  );
}

/** The function around a place, and those around it. */
function functionsAround(code: Code, { expression }: ExpressionPlace): readonly FunctionId[] {
  const ids: FunctionId[] = [];
  for (
    let id = code.expressions[expression]?.function ?? NONE;
    id !== NONE;
    id = code.functions[id]?.parent ?? NONE
  )
    ids.push(id);
  return ids;
}

/** What a call calls; of a chain of calls, its first: `createHash().update`. */
function calleeName(code: Code, call: ExpressionId): string {
  const name = nameOfCallee(code, call);
  if (!name.startsWith('…')) return name;
  let first = call;
  for (let at = code.expressions[call]; at; ) {
    if (at.kind === 'call') at = code.expressions[at.callee];
    else if (at.kind === 'member') {
      if (code.expressions[at.object]?.kind === 'call') first = at.object;
      at = code.expressions[at.object];
    } else break;
  }
  return `${nameOfCallee(code, first)}()${name.slice(1)}`;
}

/** Whether an expression is looked through by `filter`, itself or as the argument of a call: `Object.keys(env).filter(…)`. */
function isFiltered(code: Code, from: ExpressionId): boolean {
  for (let at = from; at !== NONE; ) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const around = code.expressions[parent];
    if (around?.kind === 'member' && around.object === at) {
      if (around.property === 'filter') return true;
    } else if (around?.kind !== 'call') return false;
    at = parent;
  }
  return false;
}

/** Whether only those come to endpoints who have a right, or a secret of the service. */
function isForTheFew(workspace: Workspace, endpoints: readonly Endpoint[]): boolean {
  return (
    endpoints.length > 0 &&
    endpoints.every((each) => {
      const { authorized, guards } = authenticationAt(workspace, each);
      // Whoever has the one secret that a guard knows is another service, or runs this one.
      return authorized === true || guards.some(({ shared }) => shared);
    })
  );
}

function isMadeHarmless(workspace: Workspace, flow: Flow, by: readonly Cleaner[]): boolean {
  const { from, path } = flow.arrival;
  const endpoints = from.kind === 'source' ? endpointsOfArrival(workspace, flow.arrival) : [];
  return (
    endpoints.length > 0 &&
    endpoints.every(
      (endpoint) =>
        (from.kind === 'source' &&
          shownBefore(workspace, endpoint, from.part, path).some((cleaner) => by.includes(cleaner))) ||
        (from.kind === 'source' &&
          shownByPath(endpoint, from.part, path).some((each) => by.includes(each))) ||
        shapesBefore(workspace, endpoint, flow).some(({ shape: whole, below }) => {
          if (leavesOut(whole, below)) return true;
          const shape = shapeAt(whole, below);
          if (shape === null) return false;
          // What a function of a schema makes of it is not always read, and may be limited.
          if (shape.opaque && !shape.made && by.includes('bounded')) return true;
          return isHarmlessShape(shape, by);
        }),
    )
  );
}

/** Whether what a schema lets through is harmless: a value of such a kind, or an object of such values in which nothing else can stand. */
function isHarmlessShape(shape: Shape, by: readonly Cleaner[]): boolean {
  if (cleanersOf(shape).some((cleaner) => by.includes(cleaner))) return true;
  const fields = Object.values(shape.fields ?? {});
  return (
    shape.is === 'object' &&
    !shape.opaque &&
    (shape.unknown === 'drop' || shape.unknown === 'reject') &&
    fields.length > 0 &&
    fields.every((field) => cleanersOf(field).some((cleaner) => by.includes(cleaner)))
  );
}

/**
 * What the path of an endpoint says of a parameter of it: `/books/:isbn([0-9]{13})`. Paths are held against expressions as
 * they are sent, where `%2f` is no slash yet, so only what lets no such sign through counts.
 */
function shownByPath(
  { patterns }: Endpoint,
  part: SourceKind,
  [name]: readonly string[],
): readonly Cleaner[] {
  const pattern = part === 'path' && name !== undefined ? patterns?.[name] : undefined;
  const shown = pattern === undefined ? [] : cleanersOfMatch(pattern, '');
  return shown.includes('plain-text') ? shown : [];
}

/** The schemas that validators before a handler hold the data of a flow against, with the way from there to it. */
function shapesBefore(
  workspace: Workspace,
  endpoint: Endpoint,
  { arrival: { from, path } }: Flow,
): readonly { readonly shape: Shape; readonly below: readonly string[] }[] {
  if (from.kind !== 'source') return [];
  return chainValidations(workspace, endpoint).flatMap((each) =>
    each.shape &&
    (each.part === from.part || each.part === 'any') &&
    each.path.every((name, i) => path[i] === name)
      ? [{ shape: each.shape, below: path.slice(each.path.length) }]
      : [],
  );
}

const originLabels: Readonly<Record<Origin, string>> = {
  'predictable-random': 'is a number that can be predicted',
  'strong-random': 'is random',
  signature: 'is a signature',
  'decoded-token': 'is read out of a token that nobody verified',
  'caught-error': 'is an error',
  environment: 'comes from the environment',
  clock: 'is the time',
  'remote-answer': 'is what another service answers',
  'archive-entry-name': 'is the name of an entry of an archive',
  'zero-bytes': 'is made of bytes that are all alike',
  'temporary-folder': 'is the folder for temporary files',
};

function originLabel({ arrival: { from, path } }: Flow): string {
  switch (from.kind) {
    case 'source':
      return sourceLabel(from.part, path);
    case 'query':
      return 'is read by a query';
    case 'literal':
      return 'is written in the code';
    case 'origin':
      return originLabels[from.origin];
  }
}

/** `'headers: ' + request.headers`, and the same in a template without a tag. */
function isJoinedAsItIs({ expressions }: Code, id: ExpressionId): boolean {
  const parent = expressions[expressions[id]?.parent ?? NONE];
  return (
    (parent?.kind === 'binary' && parent.operator === '+') ||
    (parent?.kind === 'template' && parent.tag === NONE)
  );
}

/** Whether an expression is what `.get(name)` is called on. */
function isAskedForOne({ expressions }: Code, id: ExpressionId): boolean {
  const member = expressions[expressions[id]?.parent ?? NONE];
  if (member?.kind !== 'member' || member.object !== id || member.property !== 'get') return false;
  const call = expressions[member.parent];
  return call?.kind === 'call' && expressions[call.callee] === member && call.arguments.length === 1;
}

function membersReadOf({ expressions, definitions, bindings }: Code, id: ExpressionId): readonly string[] {
  return bindings.flatMap((binding) => {
    const isIt = binding.definitions.some((each) => {
      const from = definitions[each]?.from;
      return from?.kind === 'value' && from.value === id && !from.path.length;
    });
    if (!isIt) return [];
    return binding.references.flatMap((reference) => {
      const member = expressions[expressions[reference]?.parent ?? NONE];
      return member?.kind === 'member' && member.object === reference && member.property !== null
        ? [member.property]
        : [];
    });
  });
}

function areForDevelopers(endpoints: readonly Endpoint[]): boolean {
  return endpoints.length > 0 && endpoints.every((each) => each.forDevelopers === true);
}
