private import CascadeText
