describe("signing up", () => {
  let lease;

  beforeEach(() => {
    cy.task("lease", { country: "PR", ttl: 120 }).then((given) => {
      lease = given;
    });
  });

  afterEach(() => {
    cy.task("release", lease);
  });

  it("takes the code of an SMS", () => {
    cy.visit("/");
    cy.get("input[name=number]").type(lease.number);
    cy.contains("button", "Send the code").click();
    cy.then(() => cy.task("code", { ...lease, sender: "Lanternfish" })).then(({ code }) => {
      cy.get("input[name=code]").type(code);
    });
    cy.contains("button", "Sign up").click();
    cy.contains("You are signed up");
  });
});
