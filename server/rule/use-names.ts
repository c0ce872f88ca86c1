/** What the name of a variable or function says a value is used for, where nothing but the name speaks. */
import { nameWords } from '../meaning/entities/field-names.ts';

const telling = new Set(
  (
    'etag etags cache cached caching checksum checksums fingerprint gravatar avatar color colour bucket shard dedupe deduplicate ' +
    'file filename asset assets content version revision git sri integrity uuid guid slug key id ids hashid md5 sha1 image images thumbnail ' +
    'blob chunk change changed diff stat stats metric build bundle module path query schema migration name'
  ).split(' '),
);

const proving = new Set(
  'sign signed signature signatures token tokens hmac mac password passwd secret secrets auth authenticate credential otp reset session verify license'.split(
    ' ',
  ),
);

export const serves = {
  /** Tells texts apart: an ETag, a key of a cache, a checksum. */
  telling: (name: string): boolean => {
    const parts = nameWords(name);
    return parts.some((part) => telling.has(part)) && !parts.some((part) => proving.has(part));
  },
  /** Proves something: a signature, a token. */
  proving: (name: string): boolean => nameWords(name).some((part) => proving.has(part)),
};
