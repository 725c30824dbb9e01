/** Words anywhere in a key (without case, `_`, `-`) that make its value a secret. */
const SECRET =
  /passw|passphrase|passcode|^pass$|^pwd$|secret|token|authorization|authentication|cookie|apikey|privatekey|publickey|signingkey|encryptionkey|sshkey|^key$|^keys$|^jwks?$|^jwt$|credential|otp$|totp|recoverycode|^sid$|sessionid|signature|nonce|csrf|xsrf|passwordhash|connectionstring|databaseurl/

/** Words that make a value personal or banking data. */
const PERSONAL =
  /mail|phone|mobile$|^fax|iban|^bic$|bicswift|swift|accountnumber|bankaccount|accountholder|cardnumber|^pan$|cvv|cvc|taxid|taxnumber|taxscheme|vatid|vatnumber|^vat$|ssn|socialsecurity|nationalid|passport|birth|gender|^names?$|(first|last|middle|full|display|given|family|sur|user|login|nick|contact|person|people|legal|bank|holder|owner|vendor|supplier|customer|party|employee|approver|requester|signer|organization|company)names?$|username|address|street|postal|zipcode|^ip$|ipaddr|remoteip|clientip|forwardedfor|useragent|coordinates|latitude|longitude/

/** Keys that hold whole documents of people: nothing of them is logged. */
const DOCUMENT =
  /^(body|rawbody|payload|input|output|params|parameters|headers|rawheaders|before|after|form|formdata|query|querystring|env)$/

/** What to write instead of a value under this key, or undefined when the key is harmless. */
export function maskForKey(key: string): string | undefined {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (SECRET.test(plain)) return '[secret]'
  if (PERSONAL.test(plain)) return '[personal]'
  if (DOCUMENT.test(plain)) return '[omitted]'
  return undefined
}
