/**
 * What the name of a stored field says of its value. The fields of an entity are named by the people who own the data,
 * so a name is a good witness, as long as whole words are compared: `tokenCount` counts tokens, it is none.
 */

/** `secret`: whoever sees it can act as the person, or harm them. `personal`: it tells who the person is. */
export type Sensitivity = 'secret' | 'personal';

/** Words at the end of a name that make it a secret. What names a bank (`bic`, `routing_number`, `sort_code`) stands in public lists. */
const secrets = phrases(`
  password, passwords, passwd, passphrase, passcode, pwd, pw hash, pass hash, hashed pass, hashed pw, user pass,
  salt, token, tokens, jwt, secret, secrets, credential, credentials, mnemonic, seed phrase,
  api key, api keys, apikey, apikeys, private key, privatekey, secret key, secretkey, access key, encryption key, signing key,
  otp, totp, one time password, one time code, pin, mfa code, two factor code, otp code, verification code, reset code,
  activation code, confirmation code, login code, magic link, recovery code, recovery codes, recovery key, backup code, backup codes,
  security answer, secret answer, session id, sessionid, session key,
  ssn, social security, social security number, national id, national identification number, national insurance number,
  passport, passport no, passport number, driver license number, drivers license number, driving license number, tax id,
  tax identification number, tax number,
  card number, cardnumber, credit card, credit card number, card no, cvv, cvv2, cvc, card pin, security code,
  iban, account number, bank account, bank account number, totp seed, otp seed
`);

/** Names that are a secret only as a whole: within a longer name they mean something else (`fileHash`, `boardingPass`). */
const wholeSecrets = phrases('pass, hash, pw, digest, totp url, otpauth url, otp auth url');

/** Words that may follow: the value is still the secret, in some form. */
const forms = new Set(
  words(
    'hash hashed hashes digest value encrypted enc cipher ciphertext crypted bcrypt plain plaintext raw text base32 ascii hex old new current previous temp confirm confirmation',
  ),
);

/** A name that starts so asks a question or gives a number. */
const questions = new Set(
  words(
    'has is can should must may need needs require requires required num number count max min total show hide allow allows enable enables enabled disable disabled force forced use uses used with without no did was forgot send sent supports display render',
  ),
);

/** What comes right before `token` or `tokens` where it is no proof of anything. */
const harmlessTokens = new Set(
  words(
    'page next previous prev cursor continuation sync change prompt completion input output used remaining trained design first per ' +
      // Coins, and what they are traded for.
      'erc20 erc721 erc1155 nft lp governance buy sell base quote native wrapped reward staking pool collateral gas fee swap',
  ),
);

/** What comes right before `tokens` where they are proofs. Others are words of a text, parts of a path, or counted. */
const credentialTokens = new Set(
  words(
    'access refresh auth authentication authorization oauth oauth2 oidc id jwt session sessions login signin bearer api app application bot user users account member client service device push fcm apns reset recovery verification verify confirmation activation magic invite invitation registration csrf xsrf remember personal deploy security secret private active valid revoked expired issued old',
  ),
);

const personal = phrases(`
  email, e mail, emails, email address, phone, phones, phone number, phone no, mobile, mobile number, mobile phone, mobile no,
  cell phone, telephone, telephone number, tel, fax,
  birth date, birthdate, date of birth, dob, birthday, birth day, birth place, place of birth,
  address, addresses, street, street address, address line, address line1, address line2, zip code, zipcode, postal code, postcode, post code, pin code,
  ip, ip address, ip addr, mac address, gender, sex, religion, ethnicity, race, sexual orientation, nationality, marital status,
  salary, income, maiden name, mothers maiden name, blood type, diagnosis, medical history, medical record, health record,
  latitude, longitude, geo location, geolocation, license plate, emergency contact
`);

/** Words of names of what was made unreadable before it got the name. */
const unreadable = new Set(words('masked redacted obfuscated truncated'));

/** What comes right before `session id` where the session is not that of somebody who is signed in. */
const harmlessSessions = new Set(
  words(
    'import export upload download chat game training work workout checkout payment recording stream streaming media editing edit collaboration conversation call meeting video audio study course exam test play trading shopping cart stripe tracking analytics debug',
  ),
);

/** Addresses that are no person's. */
const harmlessAddresses = new Set(words('contract token base bind listen memory wallet site web server'));

const privileges = phrases(`
  role, roles, role id, role ids, role name, user role, admin, is admin, superuser, super user, super admin, superadmin, staff, moderator, root,
  permission, permissions, privilege, privileges, scope, scopes, access level, access rights, user type, account type, user group, groups, group ids, acl,
  balance, credit, credits, wallet balance, credit limit, points,
  verified, verified at, email verified at, approved, approved at, activated, banned, blocked, suspended, locked, enabled, is active, kyc status, email confirmed,
  owner, owner id, user id, account id, customer id, author id, tenant, tenant id, organization id, organisation id, org id, company id, workspace id, team id,
  created by, created by id, paid, is paid, is premium, premium, subscription plan, plan id, subscription tier, subscription status
`);

/** Names of references that say to whom something belongs. */
const owners = phrases(
  'owner, user, author, creator, created by, customer, account, tenant, organization, organisation, company, workspace, seller',
);

/** Names that hold a privilege only as a whole. */
const wholePrivileges = phrases('plan, tier, author');

/** Splits a name into lower-case words: `passwordHash`, `password_hash` and `PASSWORD-HASH` give the same. */
export function nameWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Whether a name says that only some signs are left, as receipts show of a card: `lastDigitsCardNumber`, `first_six_digits`. */
function isFewSigns(parts: readonly string[]): boolean {
  return /(?:^| )(?:first|last) (?:(?:two|four|six|eight|\d) )?(?:digits|signs|characters|chars)(?: |$)|(?:^| )last(?: ?4| four)(?: |$)/.test(
    parts.join(' '),
  );
}

/** What the name of a field, or the last name of a path such as `address.street`, says of its value. */
export function sensitivityOf(name: string): Sensitivity | null {
  const parts = nameWords(name.slice(name.lastIndexOf('.') + 1));
  const [first = ''] = parts;
  if (!parts.length || (parts.length > 1 && questions.has(first))) return null;
  if (parts.some((word) => unreadable.has(word)) || isFewSigns(parts)) return null;
  if (wholeSecrets.has(parts.join(' ')) || isSecret(parts)) return 'secret';
  const tail = endOf(parts, personal);
  if (tail === null) return null;
  const before = parts[parts.length - tail.length - 1] ?? '';
  return /^address/.test(tail[0] ?? '') && harmlessAddresses.has(before) ? null : 'personal';
}

/** Keys of a setting or a variable are secrets, while a field that is called `key` may be any name. */
const settingSecrets = new Set(words('key keys pepper'));

/** Whether the name of a setting or a variable is that of a secret, also of one of another service: `larkSecret`, `HOOK_KEY`. */
export function isSecretName(name: string): boolean {
  return sensitivityOf(name) === 'secret' || settingSecrets.has(nameWords(name).at(-1) ?? '');
}

/**
 * Whether a name is that of a session. What a request carries in its body, and what a row holds of one, is more often the
 * number of a conversation, a game or an upload than what a cookie proves.
 */
export function isSessionName(name: string): boolean {
  const parts = nameWords(name.slice(name.lastIndexOf('.') + 1));
  return /^session(?:id|$)/.test(endOf(parts, secrets)?.[0] ?? '');
}

/** What a secret is for that nobody is ever shown, whatever words follow: `resetToken`, `totpSecret`. */
const unshown = new Set(
  words(
    'password passwords passwd passphrase passcode pwd pw pass hash hashed salt reset refresh verification verify confirmation confirm activation activate recovery backup magic otp totp mfa 2fa one two factor login answer private encryption signing seed card cvv cvv2 cvc ssn iban passport security',
  ),
);

/**
 * Whether a secret of this name may be one that its owner sets, or looks up to use it elsewhere: the key of a service, the
 * token of a program. A password or a code that proves who somebody is, nobody is shown.
 */
export function isLookedUp(name: string): boolean {
  return !nameWords(name.slice(name.lastIndexOf('.') + 1)).some((word) => unshown.has(word));
}

function isSecret(parts: readonly string[]): boolean {
  return [parts, plainForm(parts)].some((each) => {
    const tail = endOf(each, secrets);
    if (!tail) return false;
    const before = each[each.length - tail.length - 1] ?? '';
    if (/^session(?:id)?$/.test(tail[0] ?? '') && harmlessSessions.has(before)) return false;
    if (tail[0] === 'tokens' && before !== '' && !credentialTokens.has(before)) return false;
    return !(/^tokens?$/.test(tail[0] ?? '') && (harmlessTokens.has(before) || questions.has(before)));
  });
}

/** The name without numbers and words that speak of a form: `password2`, `password_hash`. */
function plainForm(parts: readonly string[]): readonly string[] {
  const last = (parts.at(-1) ?? '').replace(/\d+$/, '');
  const before = parts.slice(0, -1);
  if (!before.length) return [last];
  return last === '' || forms.has(last) ? plainForm(before) : [...before, last];
}

/** Whether a reference of this name says to whom something belongs. */
export function isOwnerName(name: string): boolean {
  return owners.has(nameWords(name).join(' '));
}

/** Whether a field of this name decides what somebody may do, or what belongs to them: nothing to be set by a request. */
export function isPrivileged(name: string): boolean {
  const parts = nameWords(name.slice(name.lastIndexOf('.') + 1));
  const whole = parts.join(' ');
  return wholePrivileges.has(whole) || endOf(parts, privileges) !== null;
}

/** The longest run of words at the end that is a phrase of the set. */
function endOf(parts: readonly string[], set: ReadonlySet<string>): readonly string[] | null {
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from);
    if (set.has(tail.join(' '))) return tail;
  }
  return null;
}

function phrases(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map((phrase) => phrase.trim()));
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
