import axios from 'axios';

axios.defaults.timeout = 8000;
