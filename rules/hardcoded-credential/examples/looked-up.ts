import { DocumentBuilder } from '@nestjs/swagger';
import { t } from './words';

// Keys by which texts of the page are looked up are no secrets, and neither is the name of a scheme.
export const labels = {
  password: t('TXT_CODE_1a0ab98b_7f8f26'),
  secret: t('TXT_CODE_7f8f267f_1a0ab9'),
};

export const description = new DocumentBuilder()
  .addBasicAuth({ type: 'http', scheme: 'basic', description: 'Basic Authentication' }, 'basic')
  .build();

export const guest = 'Basic Z3Vlc3Rib29rOmd1ZXN0Ym9vaw==';

export const partner = { secret: 'qgr0yWwXCrsxA1jnRtRXk83' };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `secret` stands in the code

export const archive = 'Basic YXJjaGl2ZTpxZ3IweVd3WENyc3g=';
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A credential stands in the code
