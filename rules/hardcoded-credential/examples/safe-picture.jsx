// What is drawn is no secret, whatever the picture is called.
const CreditCard = (props) => (
  <svg width="1em" viewBox="0 0 24 24" {...props}>
    <path d="M21.5-4H3a2,2,0,0,0-2v14A3.7c" id="a8Fq27LmT4xZ9cVb" />
  </svg>
);
export default CreditCard;
