import type { Request, Response } from 'express';

// The texts are keys under which a translation is looked up.
export function subjects(request: Request & { t(key: string): string }, response: Response) {
  response.json({
    invalid_security_code: request.t('pages.contactUsFurtherInformation.signingIn.section1.radio2'),
    lost_security_code: request.t('pages.contactUsFurtherInformation.signingIn.section1.radio3MfaReset'),
  });
}
